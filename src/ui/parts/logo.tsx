import browser from "webextension-polyfill"

/** The build gives the icon a name of its own; the manifest knows it. */
export const Logo = () => {
  const icon = browser.runtime.getManifest().icons?.["64"]
  return icon ? <img src={browser.runtime.getURL(icon)} alt="" /> : null
}
