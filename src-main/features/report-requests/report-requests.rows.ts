import { type RequestContent, requestContent } from '../../../src-shared/domain/report-request.ts'

export const toRequestContent = (row: { content: string }): RequestContent =>
  requestContent.parse(JSON.parse(row.content))
