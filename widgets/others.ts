/** Where the elements are that elements.ts has not, by tag. */
export const others: Record<string, () => Promise<void>> = {
	async 'sila-complaint-form'() {
		await import('./complaint-form/complaint-form.ts')
	},
	async 'sila-complaint-link'() {
		await import('./complaint-link/complaint-link.ts')
	},
	async 'sila-satisfaction-survey'() {
		await import('./satisfaction-survey/satisfaction-survey.ts')
	},
	async 'sila-inquiry-form'() {
		await import('./inquiry-form/inquiry-form.ts')
	},
	async 'sila-contact'() {
		await import('./contact/contact.ts')
	},
}
