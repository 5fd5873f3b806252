import { mount } from "~ui/mount"
import { SettingsPage } from "~ui/settings"

mount("settingsTitle", <SettingsPage />)
