import { html, nothing, render } from 'lit'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import { PATH as CASES, NEW } from '../cases/list.ts'
import { app } from '../host.ts'
import { troubleText } from '../problem.ts'
import { listForms, sendEntry } from './data.ts'
import { documents } from './documents.ts'
import {
	askedOf,
	check,
	chosenOf,
	dropResolved,
	dropStaleChoices,
	type Entry,
	entryInTab,
	forget,
	hasInput,
} from './draft.ts'
import { requestView } from './fields.ts'
import { confirmDiscard, entryFlow, guardEntry } from './flow.ts'
import { frame } from './frame.ts'
import { requestPaper } from './paper.ts'
import { receiptView } from './receipt.ts'
import { referral } from './referral.ts'
import { applicant, closed, conditions, declaration, need, origin } from './sections.ts'
import { served } from './served.ts'

const UNSURE =
	'لم يصل جواب الخادم. تحقق من الاتصال، ثم اضغط «سجّل الطلب» مرة أخرى: ما كتبته باقٍ، ولن يُسجَّل الطلب مرتين.'

/** The page that is shown now; what was sent from an earlier one draws there when its answer comes. */
let draw = () => {}

guardEntry(
	NEW,
	() => entryInTab.entry,
	() => hasInput(entryInTab.entry),
	'لم يُسجَّل هذا الطلب بعد.',
	forget,
)

/** Where what is wrong stands on this page; the rest is said above the button. */
const HERE =
	/^(association$|service$|channel$|served|conditions|answers|referral|documents|declared$|signature$)/

/** A request that came by an interview, a call, a letter or another channel, written down for the one who asks. */
export function entryPage(): HTMLElement {
	// A receipt that was handed over is done with.
	if (entryInTab.entry.handed) forget()
	const resumed = hasInput(entryInTab.entry) && !entryInTab.entry.receipt
	let associations: PublishedAssociation[] = []
	let loaded = false
	let loadTrouble = ''

	const element = Object.assign(document.createElement('div'), { className: 'page' })
	app.store.title = 'طلب جديد'

	const focus = (selector: string) => element.querySelector<HTMLElement>(selector)?.focus()

	async function load(): Promise<void> {
		loadTrouble = ''
		try {
			associations = await listForms()
			loaded = true
			dropStaleChoices(entryInTab.entry, associations)
		} catch (error) {
			loadTrouble = troubleText(error)
		}
		draw()
	}

	function set(field: string, value: string): void {
		entryInTab.entry.values[field] = value
		dropStaleChoices(entryInTab.entry, associations)
		dropResolved(entryInTab.entry, associations, field)
		draw()
	}

	function choose(field: 'association' | 'service' | 'channel', value: string): void {
		entryInTab.entry[field] = value
		dropStaleChoices(entryInTab.entry, associations)
		dropResolved(entryInTab.entry, associations, field)
		draw()
	}

	const { submit, summary, outcome } = entryFlow<Entry>({
		kind: 'request',
		entry: () => entryInTab.entry,
		draw: () => draw(),
		focus,
		check: entry => check(entry, associations),
		sentence: problem => view(entryInTab.entry).sentence(problem),
		send(entry) {
			const chosen = chosenOf(entry, associations)
			if (!chosen) throw new Error('unreachable: what is sent was checked')
			return sendEntry(entry, chosen)
		},
		here: HERE,
		unsure: UNSURE,
		async refusedWith({ formVersion }) {
			// The association changed its form meanwhile; what was typed goes on in the new one.
			if (formVersion) await load()
		},
	})

	/** What the controls are drawn from. */
	const view = (entry: Entry) => {
		const chosen = chosenOf(entry, associations)
		return requestView(entry, chosen && askedOf(entry, chosen), set)
	}

	/** Empties the page for another request, from whichever button. */
	function anew(): void {
		forget()
		dropStaleChoices(entryInTab.entry, associations)
		draw()
		focus('h1')
	}

	function form() {
		const { entry } = entryInTab
		const chosen = chosenOf(entry, associations)
		const shown = view(entry)
		const reason = chosen && closed(chosen)
		return html`<form class="entry-form" novalidate @submit=${submit}>
			${summary(entry)}
			<div class="entry-parts" ?inert=${entry.sending}>
				${origin(shown, associations, choose)}
				${
					reason ??
					(chosen
						? html`${served(shown, chosen)}${conditions(shown, chosen)}${referral(shown, chosen)}${need(shown, chosen)}${applicant(shown, chosen)}
							${documents(shown, chosen, () => draw())}${declaration(shown, chosen)}`
						: nothing)
				}
			</div>
			${outcome(entry)}
			${
				reason
					? nothing
					: html`<div class="sila-actions">
						<button class="sila-button primary" aria-disabled=${entry.sending ? 'true' : 'false'}>${entry.sending ? 'يُسجَّل…' : 'سجّل الطلب'}</button>
						${hasInput(entry) && !entry.sending ? html`<button type="button" class="sila-button quiet" @click=${() => confirmDiscard(anew)}>امسح وابدأ من جديد</button>` : nothing}
					</div>`
			}
		</form>`
	}

	const receipt = receiptView(() => draw())

	function page() {
		const { entry } = entryInTab
		const chosen = chosenOf(entry, associations)
		if (entry.receipt && chosen) return receipt(entry, requestPaper(entry, chosen), anew)
		return frame({
			kind: 'request',
			back: { href: CASES, text: 'كل الطلبات' },
			title: 'طلب جديد عن المستفيد',
			lead: 'لمن جاء بطلبه بمقابلة أو اتصال أو خطاب أو غيرها. تُسأل هنا أسئلة نموذج البوابة نفسها، ويُعطى رقمًا ورمزًا يتابع بهما.',
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
