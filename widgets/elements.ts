/**
 * Brings an element's code, by its tag. Nothing is loaded before a page needs it. What a form's file exports nobody
 * takes here: where the bundler sees that, it makes no object of what the form's review imports of it too.
 */
export const elements: Record<string, () => Promise<unknown>> = {
	'sila-request-form': () => import('./request-form/request-form.ts').then(() => {}),
	'sila-tracker': () => import('./tracker/tracker.ts'),
	'sila-complaint-form': () => import('./complaint-form/complaint-form.ts').then(() => {}),
	'sila-complaint-link': () => import('./complaint-link/complaint-link.ts'),
	'sila-satisfaction-survey': () => import('./satisfaction-survey/satisfaction-survey.ts'),
	'sila-inquiry-form': () => import('./inquiry-form/inquiry-form.ts').then(() => {}),
	'sila-contact': () => import('./contact/contact.ts'),
}
