import type { UploadWords } from './upload.ts'

export const uploadWords: UploadWords = {
	sending: 'Sending file {n} of {all}… ({percent}%)',
	waiting: 'The connection was lost. Sending goes on by itself when it is back ({percent}%)',
}
