/** Every element and where it is, by tag; none is loaded before a page needs it. */
export const elements: Record<string, () => Promise<void>> = {
	async 'sila-request-form'() {
		await import('./request-form/request-form.ts')
	},
	async 'sila-tracker'() {
		await import('./tracker/tracker.ts')
	},
}
