import { Privacy } from "~ui/pages/privacy"
import { mount } from "~ui/parts/mount"

mount("privacyTitle", <Privacy />)
