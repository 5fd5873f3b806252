import { mount } from "~ui/mount"
import { Welcome } from "~ui/welcome"

mount("welcomeTitle", <Welcome />)
