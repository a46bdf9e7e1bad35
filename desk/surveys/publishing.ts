import { html, nothing } from 'lit'
import type { SurveySettingsRecord } from '../../core/api/collections.ts'
import { app } from '../host.ts'
import { troubleText } from '../problem.ts'
import type { Place } from './data.ts'

export const loadSettings = (): Promise<SurveySettingsRecord[]> =>
	app.pb
		.collection('survey_settings')
		.getFullList<SurveySettingsRecord>({ requestKey: 'sila-survey-settings' })

/** Whether an association publishes its results, and what that means, before it is switched. `saved` loads anew. */
export function publishing(draw: () => void, saved: () => Promise<unknown>) {
	let busy = false
	let failed = ''
	let said = ''

	async function turn(place: Place, rule: SurveySettingsRecord | undefined, publish: boolean): Promise<void> {
		busy = true
		failed = ''
		said = ''
		draw()
		try {
			const settings = app.pb.collection('survey_settings')
			if (rule) await settings.update(rule.id, { publish }, { requestKey: null })
			else await settings.create({ association: place.id, publish }, { requestKey: null })
			await saved()
			said = publish ? 'شُغّل النشر. تُحسب النتائج الآن، ثم كل ليلة.' : 'أُوقف النشر، ولم تعد النتائج في البوابة.'
		} catch (error) {
			failed = troubleText(error)
		}
		busy = false
		draw()
	}

	const ask = (place: Place, rule: SurveySettingsRecord | undefined, publish: boolean) =>
		app.modals.confirm(
			publish
				? 'تُعرض نتائج هذه الجمعية للناس في البوابة من الآن. ما نُشر لا يُعدَّل.'
				: 'تختفي النتائج من البوابة. وإن شغّلته بعدها عادت كما كانت.',
			() => turn(place, rule, publish),
			null,
			{ yesButton: publish ? 'انشر النتائج' : 'أوقف النشر', noButton: 'تراجع' },
		)

	return (place: Place, rules: SurveySettingsRecord[]) => {
		const rule = rules.find(({ association }) => association === place.id)
		const on = rule?.publish ?? false
		return html`<section class="sila-card survey-part" aria-labelledby="sila-publishing">
			<h2 id="sila-publishing">نشر النتائج</h2>
			<p>${on ? html`<span class="status" data-tone="done">تُنشر نتائج هذه الجمعية في البوابة</span>` : html`<span class="status" data-tone="ended">لا تُنشر نتائج هذه الجمعية</span>`}</p>
			<details><summary>ما الذي يُعرض، وما الذي لا يُعرض أبدًا؟</summary>
				<h3>يُعرض</h3>
				<ul class="survey-list"><li>عدد من أجاب، ويوم حساب النتيجة، ونسبة من أجاب حيث تُعرف.</li><li>متوسط كل سؤال ونسبة الراضين، مع حديهما بثقة 95٪.</li><li>السؤال العام بحسب الخدمة، حيث لا يدل ذلك على أحد.</li></ul>
				<h3>لا يُعرض أبدًا</h3>
				<ul class="survey-list"><li>إجابة واحدة بعينها، ولا تعليق، ولا ما كُتب بالكلمات.</li><li>نتيجة أجاب عنها أقل من 5، ولا رقم تُعرف به إجابة بالطرح من غيره.</li><li>اسم أحد أو رقم طلبه.</li></ul>
				<p class="sila-hint">تُحسب أول نتيجة حين تجتمع 5 إجابات، ثم نتيجة كل أربعة أسابيع على الأقل مما لم يدخل في نتيجة قبلها. وما حُسب يبقى كما هو.</p>
			</details>
			<div class="sila-actions">${
				on
					? html`<button type="button" class="sila-button" ?disabled=${busy} @click=${() => ask(place, rule, false)}>أوقف النشر</button>`
					: html`<button type="button" class="sila-button primary" ?disabled=${busy} @click=${() => ask(place, rule, true)}>انشر النتائج</button>`
			}</div>
			${failed ? html`<p class="sila-error" role="alert">${failed}</p>` : nothing}
			<p role="status" class="sila-done">${said}</p>
		</section>`
	}
}
