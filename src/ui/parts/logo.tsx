import browser from "webextension-polyfill"

/** The extension's icon. Its address is in the manifest, because the build makes up the file's name. */
export const Logo = () => {
  const icon = browser.runtime.getManifest().icons?.["64"]
  return icon ? <img src={browser.runtime.getURL(icon)} alt="" /> : null
}
