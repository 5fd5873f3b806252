/** Reads schema.org data (JSON-LD, microdata, RDFa) and OpenGraph. */
export { readStructuredData } from "./items"
export { readOpenGraph } from "./open-graph"
export { readStatedProducts, type StatedProduct } from "./product"
export { claimOfVideo, readVideos } from "./video"
