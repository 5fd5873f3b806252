import { originsInQuery } from "~model/site-origin"
import { Grant } from "~ui/grant"
import { mount } from "~ui/mount"
import { requestAccess } from "~ui/request-access"

mount("grantTitle", <Grant origins={originsInQuery(location.search)} request={requestAccess} />)
