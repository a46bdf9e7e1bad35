/**
 * The elements that nearly every host page has, and where each is, by tag; none is loaded before a page needs it.
 * All others are in others.ts, which the loader fetches for them: a page pays nothing for an element it has not.
 */
export const elements: Record<string, () => Promise<void>> = {
	async 'sila-request-form'() {
		await import('./request-form/request-form.ts')
	},
	async 'sila-tracker'() {
		await import('./tracker/tracker.ts')
	},
}
