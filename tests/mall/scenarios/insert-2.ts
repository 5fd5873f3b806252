/** One of several honest shows with the same advert; `inserts.paced.test.ts` watches them one after the other. */
import { withAdvert } from "../inserted"

export default withAdvert("smart-home-simplified", { set: "smart-home", seed: 6102 }, 2)
