import { requestAccess } from "~ui/pages/request-access"
import { SettingsPage } from "~ui/pages/settings"
import { mount } from "~ui/parts/mount"

mount("settingsTitle", <SettingsPage request={requestAccess} />)
