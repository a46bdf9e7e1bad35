/* An association and what it asks, as the server keeps it, for tests of the pages about satisfaction. */

const text = (ar: string, en: string) => ({ ar, en })

export const question = (id: string, change: object = {}) => ({
	type: 'rating',
	id,
	text: text(`ما رأيك في ${id}؟`, `What of ${id}?`),
	required: id === 'whole',
	...change,
})

export const survey = (change: object = {}) => ({
	id: 'v1',
	association: 'kadi',
	kind: 'periodic',
	active: true,
	title_ar: 'رأيك في خدماتنا',
	title_en: 'Your opinion',
	version: 'one',
	definition: {
		schema: 1,
		intro: text('نسأل لنحسّن.', 'We ask to improve.'),
		questions: [question('whole'), question('place', { type: 'yes-no' })],
	},
	...change,
})

const campaign = (change: object = {}) => ({
	id: 'c1',
	association: 'kadi',
	survey: 'v1',
	slug: 'spring',
	title_ar: 'حملة الربيع',
	title_en: 'Spring',
	target: 'all',
	service: '',
	channel: '',
	opens_on: '2026-03-01',
	closes_on: '2026-03-31',
	...change,
})

const published = (slug: string, name: { ar: string; en: string }) => ({
	slug,
	name,
	channels: [{ kind: 'phone' }],
	services: [{ slug: 'skills', name: text('برامج مهارية', 'Skills') }],
	feedback: { surveys: [], campaigns: [], results: [], improvements: [] },
})

/** What the routes answer that all of these pages ask. */
export const routes = {
	'sila/associations': [
		published('kadi', text('جمعية كادي', 'Kadi')),
		published('yusr', text('جمعية يُسر', 'Yusr')),
	],
}

/** The records that all of these pages ask for. */
export const records = () => ({
	associations: [
		{ id: 'kadi', slug: 'kadi' },
		{ id: 'yusr', slug: 'yusr' },
	],
	services: [{ id: 's1', slug: 'skills', association: 'kadi' }],
	surveys: [survey()],
	campaigns: [campaign()],
	survey_settings: [] as object[],
	improvements: [] as object[],
})
