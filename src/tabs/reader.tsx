import { answerRequests } from "~background/reader/document"

answerRequests()
