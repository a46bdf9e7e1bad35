import { expect } from 'chai'
import type { Role } from '../../core/access/roles.ts'
import type { FactName } from '../../core/case/fields.ts'
import type { Step } from '../../core/case/process.ts'
import { clear, mount, press, says, write } from '../frame/element.fixture.ts'
import { holds } from '../frame/held.fixture.ts'
import { speak } from '../frame/language.ts'
import { bringLabels } from '../labels.ts'
import type { Saved } from '../saved.ts'
import { caseOf, lost, refusal, settled } from './case.fixture.ts'
import type { Change } from './data.ts'
import type { DeskStep, Way } from './step.ts'
import './step.ts'
import type { AnyCase } from './types.ts'

afterEach(() => {
	clear()
	sessionStorage.clear()
	speak('ar')
	return bringLabels('ar')
})

const step = (to: Step['to'], ...needs: FactName[]): Step => ({ to, by: ['staff'], needs })
const way: Way<AnyCase> = {
	process: () => ({
		process: [
			{
				status: 'received',
				steps: [
					step('needs-completion', 'missing'),
					step('study', 'recommendations'),
					step('complete', 'checklist'),
				],
			},
			{ status: 'needs-completion', steps: [] },
		],
	}),
	words: (_, status) => ({ label: status, meaning: `يعني ${status}`, next: 'ثم' }),
}

/** The control, which is answered by turns; the case is as given once something was saved. */
async function open(answers: Error[] = [], then = caseOf({ status: 'needs-completion', revision: 2 })) {
	const sent: Change[] = []
	const save = async (_: unknown, change: Change) => {
		sent.push(change)
		const answer = answers.shift()
		if (answer) throw answer
	}
	const element = await mount<DeskStep>('desk-step', {
		theCase: caseOf(),
		way,
		save,
	})
	element.addEventListener('case-changed', event => {
		const anew = async () => {
			element.theCase = then
		}
		;(event as Saved).waitFor(anew())
	})
	const choose = async (status: string) => {
		element.querySelector<HTMLElement>(`[data-step="${status}"]`)?.click()
		await element.updateComplete
	}
	return { element, sent, choose }
}

const chosen = (element: HTMLElement) =>
	element.querySelector<HTMLElement>('[data-step][aria-pressed="true"]')?.dataset.step

describe('the control that moves a case on', () => {
	it('asks for what the step needs, shows what will be read, and sends what was typed', async () => {
		const { element, sent, choose } = await open()
		await choose('needs-completion')
		expect(element.innerText).to.include('يعني needs-completion')
		write(element, '#sila-missing', 'صورة أوضح')
		press(element, 'تأكيد التغيير')
		await settled(element)
		expect(sent).to.deep.equal([{ missing: 'صورة أوضح', status: 'needs-completion' }])
		expect(document.activeElement?.textContent).to.include('وسُجّل التغيير باسمك')
		expect(element.innerText).to.include('لا خطوة بعد هذه الحالة.')
	})

	it('offers each office its own steps, and to write what others need for theirs', async () => {
		const deciding: Way<AnyCase> = {
			...way,
			process: () => ({
				process: [
					{
						status: 'study',
						steps: [
							step('accepted', 'studied_on', 'decided_by'),
							step('rejected', 'studied_on', 'decided_by'),
							step('clarification', 'referred_to'),
						],
					},
				],
			}),
		}
		const offered = async (role: Role) => {
			holds('kadi', role)
			const sent: Change[] = []
			const save = async (_: unknown, change: Change) => void sent.push(change)
			const theCase = caseOf({ status: 'study', association: 'kadi' })
			const element = await mount<DeskStep>('desk-step', { theCase, way: deciding, save })
			const steps = [...element.querySelectorAll<HTMLElement>('[data-step]')].map(one => one.innerText)
			return { element, sent, steps }
		}
		expect((await offered('committee')).steps).to.deep.equal(['قبول الطلب', 'عدم قبول الطلب'])
		clear()
		const none = await offered('auditor')
		expect(none.element.innerText).to.include('الخطوة التالية يتخذها غيرك')
		expect(none.element.querySelector('form')).to.equal(null)
		clear()
		const { element, sent, steps } = await offered('research')
		// Where others take the next step, what is written for it comes first.
		expect(steps).to.deep.equal(['كتابة ما يحتاج إليه القرار', 'إحالة للإيضاح'])
		expect(element.querySelector<HTMLElement>('.step-near')?.innerText).to.equal(steps[0])
		press(element, 'كتابة ما يحتاج إليه القرار')
		await element.updateComplete
		expect(element.querySelector('#sila-decided_by')).to.equal(null)
		write(element, '#sila-studied_on', '2026-03-01', 'change')
		press(element, 'حفظ دون تغيير الحالة')
		await settled(element)
		expect(sent).to.deep.equal([{ studied_on: '2026-03-01' }])
	})

	it('says beside its control what was refused, and keeps what was typed', async () => {
		const said = refusal({ missing: { code: 'required', message: 'اكتب ما ينقص · Write what is missing' } })
		const { element, choose } = await open([said, lost()])
		await choose('needs-completion')
		press(element, 'تأكيد التغيير')
		await settled(element)
		expect(element.querySelector('#sila-missing-trouble')?.textContent).to.equal('اكتب ما ينقص.')
		expect(document.activeElement?.id).to.equal('sila-missing')
		write(element, '#sila-missing', 'صورة أوضح')
		press(element, 'تأكيد التغيير')
		await settled(element)
		expect(document.activeElement?.id).to.equal('sila-next')
		expect(element.querySelector<HTMLInputElement>('#sila-missing')?.value).to.equal('صورة أوضح')
	})

	it('has each document marked, with a note where one is not there', async () => {
		const documents = [{ id: 'proof', label: { ar: 'إثبات', en: 'Proof' }, required: true }]
		const { element, sent, choose } = await open()
		element.theCase = caseOf({}, { service: { documents, name: { ar: 'خدمة', en: 'Service' } } })
		await choose('complete')
		write(element, '#sila-checklist-0', 'returned', 'change')
		await element.updateComplete
		write(element, '[aria-label="ملاحظة على إثبات"]', 'غير واضح')
		press(element, 'حفظ دون تغيير الحالة')
		await settled(element)
		expect(sent).to.deep.equal([{ checklist: [{ document: 'proof', state: 'returned', note: 'غير واضح' }] }])
	})

	it('has a document marked as seen, with what was compared and until when it is valid', async () => {
		const documents = [{ id: 'proof', label: { ar: 'إثبات', en: 'Proof' }, required: true }]
		const { element, sent, choose } = await open()
		element.theCase = caseOf({}, { service: { documents } })
		await choose('complete')
		write(element, '#sila-checklist-0', 'seen', 'change')
		await element.updateComplete
		write(element, '[aria-label="ما الذي قورن به إثبات؟"]', 'الأصل مع بطاقتها')
		await element.updateComplete
		write(element, '#sila-checklist-0-until', '2999-01-01', 'change')
		await element.updateComplete
		press(element, 'حفظ دون تغيير الحالة')
		await settled(element)
		const entry = { document: 'proof', state: 'seen', note: 'الأصل مع بطاقتها', until: '2999-01-01' }
		expect(sent).to.deep.equal([{ checklist: [entry] }])
	})

	it('takes what a colleague recommended meanwhile to what is typed here', async () => {
		const theirs = [{ member: 'سعد', recommendation: 'الرفض' }]
		const stale = refusal({ revision: { code: 'stale', message: '' } })
		const { element, sent, choose } = await open([stale], caseOf({ recommendations: theirs, revision: 2 }))
		await choose('study')
		write(element, '#sila-recommendations-0', 'منى')
		press(element, 'تأكيد التغيير')
		await settled(element)
		expect(element.innerText).to.include('عدّل شخص آخر هذا الطلب')
		press(element, 'تأكيد التغيير')
		await settled(element)
		expect(sent[1]?.recommendations).to.deep.equal([...theirs, { member: 'منى', recommendation: '' }])
	})

	it('finds again what was begun, once it is another one, and speaks English too', async () => {
		const first = await open()
		await first.choose('needs-completion')
		write(first.element, '#sila-missing', 'صورة')
		first.element.remove()
		const { element } = await open()
		expect(chosen(element)).to.equal('needs-completion')
		expect(element.querySelector<HTMLInputElement>('#sila-missing')?.value).to.equal('صورة')
		await bringLabels('en')
		speak('en')
		await element.updateComplete
		expect(element.innerText).to.include('Confirm the change')
		expect(element.innerText.match(/[ء-ي]+/g)?.join(' ')).to.equal('يعني ثم')
		press(element, 'Go back')
		await element.updateComplete
		expect(chosen(element)).to.equal(undefined)
	})

	it('takes the last step back, with what was typed for it, and says why not', async () => {
		const { element, choose } = await open([], caseOf({ revision: 2 }))
		const answers: (Error | { status: 'received' })[] = [lost(), { status: 'received' }]
		element.takeBack = async () => {
			const answer = answers.shift()
			if (!answer || answer instanceof Error) throw answer
			return answer
		}
		await choose('needs-completion')
		write(element, '#sila-missing', 'صورة أوضح')
		press(element, 'تأكيد التغيير')
		await settled(element)
		press(element, 'تراجع عن هذه الخطوة')
		await says(element, 'تعذر الوصول إلى الخادم')
		press(element, 'تراجع عن هذه الخطوة')
		await says(element, 'تُراجع عن الخطوة')
		expect(chosen(element)).to.equal('needs-completion')
		expect(element.querySelector<HTMLInputElement>('#sila-missing')?.value).to.equal('صورة أوضح')
		expect(element.innerText).not.to.include('تراجع عن هذه الخطوة')
	})

	it('takes a step that asks nothing and tells nobody as it is chosen', async () => {
		const { element, sent, choose } = await open([], caseOf({ status: 'needs-completion', revision: 2 }))
		element.way = {
			...way,
			process: () => ({ process: [{ status: 'received', steps: [step('study')] }] }),
		}
		await element.updateComplete
		await choose('study')
		await settled(element)
		expect(sent).to.deep.equal([{ status: 'study' }])
	})

	it('asks again before a case is ended for somebody', async () => {
		const { element, sent, choose } = await open([], caseOf({ status: 'needs-completion', revision: 2 }))
		const asked: string[] = []
		let agreed = false
		element.confirm = async question => {
			asked.push(question)
			return agreed
		}
		element.way = {
			...way,
			process: () => ({ process: [{ status: 'received', steps: [step('withdrawn'), step('study')] }] }),
		}
		await element.updateComplete
		await choose('withdrawn')
		write(element, '#sila-closing_reason', 'طلب ذلك')
		press(element, 'تأكيد التغيير')
		await settled(element)
		expect(asked[0]).to.include('هل طلب هو ذلك؟')
		expect(sent).to.deep.equal([])
		agreed = true
		press(element, 'تأكيد التغيير')
		await settled(element)
		expect(sent).to.deep.equal([{ closing_reason: 'طلب ذلك', status: 'withdrawn' }])
	})

	it('has documents ticked as asked for, with words for the applicant that follow', async () => {
		const documents = [
			{ id: 'proof', label: { ar: 'إثبات', en: 'Proof' }, required: true },
			{ id: 'card', label: { ar: 'الهوية', en: 'Card' }, required: false },
		]
		const checklist = [{ document: 'card', state: 'present', note: '' }]
		const { element, sent, choose } = await open()
		element.theCase = caseOf(
			{ checklist, lang: 'ar' },
			{ service: { documents, name: { ar: 'خدمة', en: 'Service' } } },
		)
		await choose('needs-completion')
		const text = () => element.querySelector<HTMLTextAreaElement>('#sila-missing')?.value
		// What is required and is not there is proposed.
		expect(text()).to.equal('- إثبات: لم يصلنا بعد، فأرفقه من فضلك.')
		element.querySelector<HTMLInputElement>('#sila-asked-1')?.click()
		await element.updateComplete
		expect(text()).to.include('- الهوية: ما وصلنا غير واضح. أرفقه من جديد من فضلك.')
		write(element, '[aria-label="ما الخلل في الهوية؟"]', 'مقصوصة')
		await element.updateComplete
		expect(text()).to.include('- الهوية: مقصوصة. أرفقه من جديد من فضلك.')
		element.querySelector<HTMLInputElement>('#sila-asked-0')?.click()
		await element.updateComplete
		expect(text()).to.equal('- الهوية: مقصوصة. أرفقه من جديد من فضلك.')
		press(element, 'تأكيد التغيير')
		await settled(element)
		expect(sent[0]?.checklist).to.deep.equal([
			{ document: 'proof', state: 'missing', note: '' },
			{ document: 'card', state: 'returned', note: 'مقصوصة' },
		])
	})
})
