import { mount } from "~ui/mount"
import { requestAccess } from "~ui/request-access"
import { Welcome } from "~ui/welcome"

mount("welcomeTitle", <Welcome request={requestAccess} />)
