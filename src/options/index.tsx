import { mount } from "~ui/mount"
import { requestAccess } from "~ui/request-access"
import { SettingsPage } from "~ui/settings"

mount("settingsTitle", <SettingsPage request={requestAccess} />)
