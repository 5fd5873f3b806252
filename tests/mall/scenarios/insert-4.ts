/** One of several honest shows with the same advert; `inserts.paced.test.ts` watches them one after the other. */
import { withAdvert } from "../inserted"

export default withAdvert("review-revue", { set: "review-revue", seed: 6104 }, 4)
