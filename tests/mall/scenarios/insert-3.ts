/** One of several honest shows with the same advert; `inserts.paced.test.ts` watches them one after the other. */
import { withAdvert } from "../inserted"

export default withAdvert("back-to-business", { set: "back-to-business", seed: 6103 }, 3)
