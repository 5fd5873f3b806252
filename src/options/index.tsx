import { requestAccess } from "~ui/pages/request-access"
import { SettingsPage } from "~ui/pages/settings"
import { mount } from "~ui/parts/mount"
import { openCopyStore } from "./open-copy-store"

mount("settingsTitle", <SettingsPage request={requestAccess} store={openCopyStore(Date.now)} />)
