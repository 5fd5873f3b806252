import { mount } from "~ui/mount"
import { Privacy } from "~ui/privacy"

mount("privacyTitle", <Privacy />)
