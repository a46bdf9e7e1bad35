import type { ComplaintSubmission } from '../../core/sending/complaint.ts'
import { Backend, type Call, mount, Person, until } from '../test/page.ts'
import type { SilaComplaintForm } from './complaint-form.ts'

/** A person with a complaint. */
export class Complainant extends Person<SilaComplaintForm> {
	/** Answers what the steps before `step` ask, and goes there. */
	async fillTo(
		step: 'what' | 'whom' | 'wants' | 'concerns' | 'you' | 'review',
		name: 'named' | 'nameless' = 'named',
	) {
		const steps = ['who', 'what', 'whom', 'wants', ...(name === 'named' ? ['concerns', 'you'] : [])]
		// The question whom it is about is brought by itself.
		if (step !== 'what') await until(() => this.form.words?.whom)
		await this.form.updateComplete
		for (const one of steps) {
			if (one === step) break
			if (one === 'who') await this.choose('anonymous', name === 'named' ? 'no' : 'yes')
			if (one === 'what') {
				await this.choose('about', 'conduct')
				await this.type('happened', 'رُفع الصوت عليّ أمام الناس.')
			}
			if (one === 'wants') await this.type('wants', 'اعتذار')
			if (one === 'you') {
				await this.type('fullName', 'نورة بنت سعد')
				await this.choose('contactMeans', 'sms')
				await this.type('phone', '٠٥٠١٢٣٤٥٦٧')
				await this.see('[name=discreet]')
			}
			await this.press()
		}
		return this
	}

	/** Lets the device keep what is typed. */
	async keep() {
		;(await until(() => this.root.querySelectorAll<HTMLInputElement>('[name=keep]')[1])).click()
		return this
	}

	sent(): Promise<Call<ComplaintSubmission>[]> {
		return this.backend.calls<Call<ComplaintSubmission>>()
	}
}

/** A complaint form, ready, and a person before it. */
export async function complain({
	lang,
	backend = new Backend(),
	more = '',
}: {
	lang?: string
	backend?: Backend
	more?: string
} = {}): Promise<Complainant> {
	const form = mount<SilaComplaintForm>(
		`<sila-complaint-form association="kadi" backend="${backend.at}" ${lang ? `lang="${lang}"` : ''} ${more}><a href="/fallback/">رابط</a></sila-complaint-form>`,
	)
	await until(() => form.shadowRoot?.querySelector('h2'))
	return new Complainant(form, backend)
}
