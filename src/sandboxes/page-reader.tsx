import { answerInSandbox } from "~background/reader/sandboxed"

answerInSandbox()
