import { html, nothing, render } from 'lit'
import type { PublishedWithFeedback } from '../../core/api/surveys.ts'
import { fill, tidy } from '../../core/language/text.ts'
import { surveyWords } from '../../core/language/words/survey.ar.ts'
import { checkSurvey, normalizeAnswers, surveyLabel } from '../../core/survey/answers.ts'
import { icon } from '../cases/parts.ts'
import { day } from '../dates.ts'
import { listForms } from '../entry/data.ts'
import { app } from '../host.ts'
import { newKey } from '../key.ts'
import { troubleText } from '../problem.ts'
import { FIELD, surveysNav } from '../surveys/nav.ts'
import { answersText, methodText } from '../surveys/words.ts'
import { questions } from './ask.ts'
import { queue } from './queue.ts'
import { onSending, sendAll } from './sending.ts'
import { setupForm } from './setup.ts'
import { keepShell } from './shell.ts'
import {
	dropAnswer,
	dropRound,
	type KeptAnswer,
	type KeptRound,
	mendRound,
	mine,
	putAnswer,
	putPlaces,
	putRound,
	readPlaces,
	renewAnswer,
} from './store.ts'

const UNKEPT =
	'تعذر الحفظ على هذا الجهاز، فلم يُحفظ شيء. أفرغ مساحة فيه أو افتح الصفحة في متصفح آخر ثم أعد المحاولة.'

/**
 * Answers that staff gather from people, one after another, with or without network. Whoever has signed in on this device
 * comes in even when the session has ended meanwhile: in the field nobody can sign in anew.
 */
export function fieldPage(): HTMLElement {
	const element = Object.assign(document.createElement('div'), { className: 'page' })
	app.store.title = 'الميدان'

	let places: PublishedWithFeedback[] = []
	let rounds: KeptRound[] = []
	let answers: KeptAnswer[] = []
	let loaded = false
	let trouble = ''
	let wrong: Record<string, string> = {}
	let said = ''
	/** The form that corrects a round, while it is open. */
	let mending: ReturnType<typeof setupForm> | null = null
	/** Whether the page opens without network; null before that is known. */
	let offline: boolean | null = null

	const current = () => rounds.find(({ open }) => open)
	const focus = (id: string) => element.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus()

	async function refresh(): Promise<void> {
		try {
			;({ rounds, answers } = await mine())
		} catch {
			trouble = UNKEPT
		}
		draw()
	}

	async function load(): Promise<void> {
		await refresh()
		places = await readPlaces().catch(() => [])
		loaded = places.length > 0
		draw()
		try {
			places = (await listForms()) as PublishedWithFeedback[]
			await putPlaces(places)
			loaded = true
		} catch (error) {
			if (!loaded) trouble = troubleText(error)
		}
		draw()
		offline = await keepShell().catch(() => false)
		await navigator.storage?.persist?.()
		draw()
	}

	/** Keeps a change on the device; what cannot be kept is said. */
	async function keep(act: () => Promise<void>): Promise<boolean> {
		trouble = ''
		try {
			await act()
		} catch {
			trouble = UNKEPT
		}
		await refresh()
		return !trouble
	}

	const setup = setupForm(
		() => draw(),
		async round => {
			said = ''
			if (await keep(() => putRound(round))) focus('sila-asking')
		},
	)

	/** What is being answered, kept with every change: a call or an empty battery takes nothing away. */
	function note(round: KeptRound, change: Partial<NonNullable<KeptRound['draft']>>): void {
		round.draft = { answers: {}, ...round.draft, ...change }
		said = ''
		putRound(round).catch(() => {
			trouble = UNKEPT
			draw()
		})
		draw()
	}

	async function save(event: Event, round: KeptRound): Promise<void> {
		event.preventDefault()
		const { answers: given = {}, comment = '', key } = round.draft ?? {}
		const clean = tidy(comment)
		const found = checkSurvey(round.questions, given, clean)
		wrong = Object.fromEntries(
			found.map(({ field, code, values }) => [
				field,
				fill(surveyWords.problems[code], {
					...values,
					field: surveyLabel(round.questions, field, surveyWords.fields, 'ar'),
				}),
			]),
		)
		if (found[0]) {
			draw()
			focus(`sila-${found[0].field}`)
			return
		}
		const { draft: _, ...rest } = round
		const kept: KeptAnswer = {
			key: key ?? newKey(),
			by: round.by,
			round: round.id,
			at: Date.now(),
			lang: 'ar',
			answers: normalizeAnswers(round.questions, given),
			...(clean && { comment: clean }),
		}
		const next: KeptRound = { ...rest, count: round.count + (key ? 0 : 1) }
		if (!(await keep(() => putAnswer(next, kept)))) return
		said = `حُفظت على هذا الجهاز. ${answersText(next.count)} في هذه الجولة.`
		draw()
		scrollTo({ top: 0 })
		element.querySelector('.page-content')?.scrollTo({ top: 0 })
		focus('sila-asking')
		sendAll()
	}

	const finish = (round: KeptRound) => {
		const end = async () => {
			const { draft: _, ...rest } = round
			const left = answers.some(entry => entry.round === round.id)
			wrong = {}
			said = ''
			await keep(() => (left ? putRound({ ...rest, open: false }) : dropRound(round.id)))
			focus('sila-top')
		}
		if (!round.draft) return end()
		app.modals.confirm('إجابة هذا الشخص لم تُحفظ بعد. إن أنهيت الجولة ذهبت.', end, null, {
			yesButton: 'أنهِ الجولة',
			noButton: 'ابقَ فيها',
		})
	}

	/** Opens the data of a round that was refused as a whole. */
	function mend(id: string): void {
		const round = rounds.find(entry => entry.id === id)
		if (!round) return
		const own = answers.filter(entry => entry.round === id)
		mending = setupForm(
			() => draw(),
			async next => {
				if (!(await keep(() => mendRound(next, own)))) return
				mending = null
				draw()
				focus('sila-queue')
				sendAll()
			},
			round,
		)
		draw()
		focus('sila-setup')
	}

	/** Opens a refused answer in its round, in place of what is asked now. */
	const edit = async (kept: KeptAnswer) => {
		const own = rounds.find(({ id }) => id === kept.round)
		const other = current()
		if (!own) return
		const { answers: given, comment, key } = kept
		const open = async () => {
			if (other && other.id !== own.id) {
				const { draft: _, ...rest } = other
				await putRound({ ...rest, open: false })
			}
			await putRound({ ...own, open: true, draft: { answers: given, key, ...(comment && { comment }) } })
		}
		if (await keep(open)) focus('sila-asking')
	}

	/** Sends an answer that its key's first is not under a key of its own. */
	const another = async (kept: KeptAnswer) => {
		if (await keep(() => renewAnswer(kept))) focus('sila-queue')
		sendAll()
	}

	const discard = (kept: KeptAnswer) =>
		app.modals.confirm(
			'تُحذف هذه الإجابة من هذا الجهاز ولا تعود، ولم تصل إلى الخادم.',
			async () => {
				await keep(() => dropAnswer(kept.key))
				focus('sila-queue')
			},
			null,
			{ yesButton: 'احذفها', noButton: 'أبقها' },
		)

	const asking = (round: KeptRound) => {
		const { title, name, draft } = round
		const { method, place, on, sample } = round.round
		return html`<form class="sila-card entry-part field-asking" novalidate @submit=${(event: Event) => save(event, round)} aria-labelledby="sila-asking">
			<h2 id="sila-asking" tabindex="-1">${draft?.key ? 'صحّح الإجابة' : `الشخص ${round.count + 1}`}</h2>
			<p class="sila-hint">${[title, name, methodText(method), place, day(new Date(`${on}T12:00:00Z`)), sample ? `${round.count} من ${sample}` : ''].filter(Boolean).join(' · ')}</p>
			<p role="status" class="sila-done">${said}</p>
			${questions({
				questions: round.questions,
				answers: draft?.answers ?? {},
				comment: draft?.comment ?? '',
				wrong,
				set: (id, value) => {
					const { [id]: _, ...others } = draft?.answers ?? {}
					delete wrong[`answers.${id}`]
					note(round, { answers: value === undefined ? others : { ...others, [id]: value } })
				},
				say: comment => note(round, { comment }),
			})}
			<div role="alert">${Object.keys(wrong).length ? html`<p class="sila-error">لم تُحفظ بعد: راجع ما كُتب تحته سبب.</p>` : nothing}</div>
			<button class="sila-button primary field-large">احفظ وانتقل إلى التالي</button>
			<button type="button" class="sila-button quiet" @click=${() => finish(round)}>أنهِ هذه الجولة</button>
		</form>`
	}

	const ready = () =>
		offline === null
			? nothing
			: offline
				? html`<p class="sila-hint">${icon('circle-check')} تُفتح هذه الصفحة على هذا الجهاز بلا شبكة.</p>`
				: html`<p class="sila-error">لا تُفتح هذه الصفحة على هذا الجهاز بلا شبكة. لا تغلقها في الميدان؛ وما تحفظه فيها باقٍ.</p>`

	const view = () => {
		const round = current()
		return html`<div class="page-content sila sila-entry sila-field-page">
			<h1 id="sila-top" tabindex="-1">أسئلة الميدان</h1>
			${surveysNav(FIELD)}
			${ready()}
			${trouble ? html`<div class="sila-trouble" role="alert"><p>${trouble}</p></div>` : nothing}
			${
				mending
					? mending(places)
					: round
						? asking(round)
						: loaded
							? setup(places)
							: trouble
								? html`<button type="button" class="sila-button" @click=${load}>حاول من جديد</button>`
								: html`<p class="sila-empty" role="status">لحظة من فضلك…</p>`
			}
			${queue(answers, rounds, edit, mend, discard, another)}
		</div>`
	}

	const draw = () => render(view(), element)
	const stop = onSending(() => {
		if (element.isConnected) refresh()
		else if (loaded) stop()
	})
	draw()
	load()
	return element
}
