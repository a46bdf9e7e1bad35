import type { RequestSubmission } from '../../core/request.ts'
import { post } from '../shared/send.ts'
import type { ChosenFile } from './state.ts'

/** Sends a request with its files; `told` is called with the share sent so far. Answers as `post` does. */
export function send(
	origin: string,
	key: string,
	request: RequestSubmission,
	files: ChosenFile[],
	told: (share: number) => void,
): Promise<XMLHttpRequest> {
	const body = new FormData()
	body.append('request', JSON.stringify(request))
	for (const { document, head, name } of files) body.append(`documents.${document}`, new Blob([head]), name)
	return post(`${origin}/api/sila/requests`, body, key, told)
}
