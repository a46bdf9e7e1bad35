/** Brings an element's code, by its tag. Nothing is loaded before a page needs it. */
export const elements: Record<string, () => Promise<unknown>> = {
	'sila-request-form': () => import('./request-form/request-form.ts'),
	'sila-tracker': () => import('./tracker/tracker.ts'),
	'sila-complaint-form': () => import('./complaint-form/complaint-form.ts'),
	'sila-complaint-link': () => import('./complaint-link/complaint-link.ts'),
	'sila-satisfaction-survey': () => import('./satisfaction-survey/satisfaction-survey.ts'),
	'sila-inquiry-form': () => import('./inquiry-form/inquiry-form.ts'),
	'sila-contact': () => import('./contact/contact.ts'),
}
