import browser from "webextension-polyfill"
import { matchPatternOf, originsInQuery } from "~model/site-origin"
import { Grant } from "~ui/grant"
import { mount } from "~ui/mount"

mount(
  "grantTitle",
  <Grant
    origins={originsInQuery(location.search)}
    request={(origins) => browser.permissions.request({ origins: origins.map(matchPatternOf) })}
  />,
)
