import { expect } from 'chai'
import type { KeepView, View } from '../../core/api/views.ts'
import { clear, mount, press, says, told, write } from '../frame/element.fixture.ts'
import { pb } from '../frame/session.ts'
import { ALL } from './list-query.ts'
import './views.ts'
import type { DeskViews } from './views.ts'

afterEach(() => {
	clear()
	pb.authStore.clear()
})

const OWN: View = {
	id: 'own',
	name: 'قيد الدراسة',
	query: { status: 'study', sort: 'due' },
	association: '',
	own: true,
	by: 'سارة',
}
const THEIRS: View = {
	...OWN,
	id: 'theirs',
	name: 'عند اللجنة',
	query: { status: 'complete' },
	own: false,
	by: 'نورة',
}

/** An account with these offices. */
const as = (...roles: string[]) =>
	pb.authStore.save('token', {
		id: 'me',
		collectionId: '',
		collectionName: 'staff',
		...Object.fromEntries(
			[
				'reception',
				'research',
				'committee',
				'follow_up',
				'contact',
				'delegate',
				'management',
				'content',
				'auditor',
				'confidential',
				'protection',
			].map(role => [`at_${role}`, roles.includes(role) ? ['yusr'] : []]),
		),
	})

async function views(kept: View[] = [], query: object = {}) {
	const sent: (KeepView | string)[] = []
	const server = {
		listViews: async () => kept,
		keepView: async (view: KeepView) => {
			sent.push(view)
			return { ...OWN, ...view, association: '' }
		},
		removeView: async (id: string) => {
			sent.push(id)
			return kept.find(view => view.id === id) ?? OWN
		},
	}
	const associations = [{ id: 'yusr', name_ar: 'يُسر', name_en: 'Yusr' }]
	const element = await mount<DeskViews>('desk-views', { query: { ...ALL, ...query }, associations, server })
	await element.updateComplete
	const names = () => [...element.querySelectorAll('.sila-filter')].map(one => one.textContent?.trim())
	return { element, sent, names, narrowed: told(element, 'narrowed') }
}

describe('views of the work list', () => {
	it('are there by what an office has use for', async () => {
		as('reception')
		expect((await views()).names()).to.deep.equal(['عندي', 'متأخر', 'موعده اليوم', 'بلا أحد', 'ينتظر صاحبه'])
		as('management')
		expect((await views()).names()).to.deep.equal(['متأخر', 'موعده اليوم', 'بلا أحد', 'عند من غادر أو غاب'])
		as('content')
		expect((await views()).names()).to.deep.equal([])
	})

	it('narrow the list by one press, the longest late first, and let it go by another; what was typed stays', async () => {
		as('research')
		const { element, narrowed } = await views([], { typed: 'هدى' })
		press(element, 'متأخر')
		expect(narrowed).to.deep.equal([['narrowed', { ...ALL, due: 'late', sort: 'due', typed: 'هدى' }]])
		element.query = { ...ALL, due: 'late', sort: 'due' }
		await element.updateComplete
		expect(element.querySelector('[aria-pressed=true]')?.textContent).to.equal('متأخر')
		press(element, 'متأخر')
		expect(narrowed.at(-1)).to.deep.equal(['narrowed', ALL])
	})

	it('are kept under a name, for oneself or for colleagues; one without a name is not', async () => {
		as('reception')
		const { element, sent } = await views([], { status: 'study', due: '5', typed: 'هدى' })
		press(element, 'احفظ هذا العرض')
		await says(element, 'اسم العرض')
		press(element, 'احفظ')
		await says(element, 'اكتب اسمًا')
		write(element, '#view-name', 'دراسة هذا الأسبوع')
		write(element, '#view-for', 'yusr', 'change')
		press(element, 'احفظ')
		await says(element, 'حُفظ «دراسة هذا الأسبوع».')
		expect(sent).to.deep.equal([
			{ name: 'دراسة هذا الأسبوع', query: { status: 'study', due: '5' }, association: 'yusr' },
		])
	})

	it('of one’s own are removed, and come back; a colleague’s says whose it is', async () => {
		as('reception')
		const { element, sent } = await views([OWN, THEIRS], { status: 'study', sort: 'due' })
		expect(element.querySelector('[title]')?.getAttribute('title')).to.equal('حفظه نورة')
		press(element, 'احذف هذا العرض')
		await says(element, 'حُذف «قيد الدراسة».')
		press(element, 'تراجع عن الحذف')
		await says(element, 'حُفظ')
		expect(sent).to.deep.equal(['own', { name: OWN.name, query: OWN.query, association: '' }])
		element.query = { ...ALL, status: 'complete' }
		await element.updateComplete
		expect(element.innerText).not.to.include('احذف هذا العرض')
	})
})
