import { requestAccess } from "~ui/pages/request-access"
import { Welcome } from "~ui/pages/welcome"
import { mount } from "~ui/parts/mount"

mount("welcomeTitle", <Welcome request={requestAccess} />)
