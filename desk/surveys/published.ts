import type { PublishedWithFeedback } from '../../core/api/surveys.ts'
import { ask } from '../api.ts'
import { language } from '../frame/language.ts'

/* What the pages of the field need of the server beside sending: little, since it is kept on the device. */

/** The server answers in the language of the desk, whatever the browser's own is. */
export const headers = () => ({ 'Accept-Language': language() })

/** The associations with what they ask now. Nobody's asking ends another's. */
export const listPublished = (): Promise<PublishedWithFeedback[]> =>
	ask('associations', null) as Promise<PublishedWithFeedback[]>
