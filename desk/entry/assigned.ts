import { html, nothing, render } from 'lit'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import { PATH as CASES } from '../cases/list.ts'
import { app } from '../host.ts'
import { troubleText } from '../problem.ts'
import {
	type AssignedEntry,
	type AssignedKind,
	check,
	dropResolved,
	dropStaleChoices,
	entriesInTab,
	entryView,
	forget,
	hasInput,
} from './assigned-draft.ts'
import { complaintParts, inquiryParts, origin, person } from './assigned-sections.ts'
import { listForms, sendMatter } from './data.ts'
import { confirmDiscard, entryFlow, guardEntry } from './flow.ts'
import { frame } from './frame.ts'
import { ENTRY } from './kinds.ts'
import { matterPaper } from './paper.ts'
import { receiptView } from './receipt.ts'

const TEXTS: Record<AssignedKind, Record<'title' | 'lead' | 'store' | 'unsaved' | 'unsure', string>> = {
	complaint: {
		title: 'شكوى جديدة عن صاحبها',
		lead: 'لمن شكا بالهاتف أو الفاكس أو الزيارة أو غيرها. تُسأل هنا أسئلة نموذج البوابة نفسها، ويُعطى رقمًا ورمزًا يتابع بهما.',
		store: 'سجّل الشكوى',
		unsaved: 'لم تُسجَّل هذه الشكوى بعد.',
		unsure:
			'لم يصل جواب الخادم. تحقق من الاتصال، ثم اضغط «سجّل الشكوى» مرة أخرى: ما كتبته باقٍ، ولن تُسجَّل مرتين.',
	},
	inquiry: {
		title: 'استفسار جديد عن صاحبه',
		lead: 'لمن سأل أو عرض التطوع بالهاتف أو الفاكس أو الزيارة أو غيرها. يُعطى رقمًا ورمزًا يقرأ بهما الجواب.',
		store: 'سجّل الاستفسار',
		unsaved: 'لم يُسجَّل هذا الاستفسار بعد.',
		unsure:
			'لم يصل جواب الخادم. تحقق من الاتصال، ثم اضغط «سجّل الاستفسار» مرة أخرى: ما كتبته باقٍ، ولن يُسجَّل مرتين.',
	},
}

/** What stands on this page to be put right. */
const HERE =
	/^(association|channel|about|happened|happenedOn|wants|files|concernsReference|concernsCode|anonymous|topic|concerns|category|field|text|fullName|contactMeans|phone|email|address|discreet)$/

/** The page that is shown now; what was sent from an earlier one draws there when its answer comes. */
let draw = () => {}

for (const kind of ['complaint', 'inquiry'] as const) {
	guardEntry(
		ENTRY[kind],
		() => entriesInTab[kind],
		() => hasInput(entriesInTab[kind]),
		TEXTS[kind].unsaved,
		() => forget(kind),
	)
}

/** A complaint or an inquiry that came by a call, a fax, a visit or another channel, written down for the one whose it is. */
export const matterPage = (kind: AssignedKind) => (): HTMLElement => {
	const texts = TEXTS[kind]
	// A receipt that was handed over is done with.
	if (entriesInTab[kind].handed) forget(kind)
	const resumed = hasInput(entriesInTab[kind]) && !entriesInTab[kind].receipt
	let associations: PublishedAssociation[] = []
	let loaded = false
	let loadTrouble = ''

	const element = Object.assign(document.createElement('div'), { className: 'page' })
	app.store.title = texts.title
	const focus = (selector: string) => element.querySelector<HTMLElement>(selector)?.focus()

	async function load(): Promise<void> {
		loadTrouble = ''
		try {
			associations = await listForms()
			loaded = true
			dropStaleChoices(entriesInTab[kind], associations)
		} catch (error) {
			loadTrouble = troubleText(error)
		}
		draw()
	}

	function set(field: string, value: string): void {
		entriesInTab[kind].values[field] = value
		dropResolved(entriesInTab[kind], associations, field)
		draw()
	}

	function choose(field: 'association' | 'channel', value: string): void {
		entriesInTab[kind][field] = value
		dropStaleChoices(entriesInTab[kind], associations)
		dropResolved(entriesInTab[kind], associations, field)
		draw()
	}

	const view = (entry: AssignedEntry) => entryView(entry, set)

	const { submit, summary, outcome } = entryFlow<AssignedEntry>({
		kind,
		entry: () => entriesInTab[kind],
		draw: () => draw(),
		focus,
		check: entry => check(entry, associations),
		sentence: problem => view(entriesInTab[kind]).sentence(problem),
		send: sendMatter,
		here: HERE,
		unsure: texts.unsure,
	})

	/** Empties the page for another, from whichever button. */
	function anew(): void {
		forget(kind)
		dropStaleChoices(entriesInTab[kind], associations)
		draw()
		focus('h1')
	}

	function form() {
		const entry = entriesInTab[kind]
		const shown = view(entry)
		const association = associations.find(({ slug }) => slug === entry.association)
		return html`<form class="entry-form" novalidate @submit=${submit}>
			${summary(entry)}
			<div class="entry-parts" ?inert=${entry.sending}>
				${origin(shown, associations, choose)}
				${
					association
						? html`${kind === 'complaint' ? complaintParts(shown, () => draw()) : inquiryParts(shown, association)}${person(shown, association)}`
						: nothing
				}
			</div>
			${outcome(entry)}
			<div class="sila-actions">
				<button class="sila-button primary" aria-disabled=${entry.sending ? 'true' : 'false'}>${entry.sending ? 'يُسجَّل…' : texts.store}</button>
				${hasInput(entry) && !entry.sending ? html`<button type="button" class="sila-button quiet" @click=${() => confirmDiscard(anew)}>امسح وابدأ من جديد</button>` : nothing}
			</div>
		</form>`
	}

	const receipt = receiptView(() => draw())

	function page() {
		const entry = entriesInTab[kind]
		const association = associations.find(({ slug }) => slug === entry.association)
		if (entry.receipt && association) return receipt(entry, matterPaper(entry, association), anew)
		return frame({
			kind,
			back: { href: `${CASES}?kind=${kind}`, text: kind === 'complaint' ? 'كل الشكاوى' : 'كل الاستفسارات' },
			title: texts.title,
			lead: texts.lead,
			resumed: resumed && !entry.receipt,
			form: loaded ? form() : null,
			trouble: loadTrouble,
			load,
		})
	}

	draw = () => render(page(), element)
	draw()
	load().then(() => focus('h1'))
	return element
}
