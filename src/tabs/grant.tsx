import { originsInQuery } from "~model/site-origin"
import { Grant } from "~ui/pages/grant"
import { requestAccess } from "~ui/pages/request-access"
import { mount } from "~ui/parts/mount"

mount("grantTitle", <Grant origins={originsInQuery(location.search)} request={requestAccess} />)
