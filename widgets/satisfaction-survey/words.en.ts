import { askedWords } from '../../core/language/words/survey-asked.en.ts'
import { shutWords } from '../../core/language/words/survey-shut.en.ts'
import type { SurveyElementWords } from './words.ts'

export const words: SurveyElementWords = {
	lang: 'en',
	asked: askedWords,
	step: '{n} of {all}',
	next: 'Next',
	skip: 'Skip',
	back: 'Back',
	clear: 'Clear my answer',
	send: 'Send your opinion',
	sending: 'Sending…',
	comment: 'Would you like to add anything?',
	commentHint: 'Optional, and read only by the association’s staff.',
	noNames: 'Please write no name and no number that points to you or to anybody else.',
	count: '{n} of {max} letters',
	kept: 'Your answers are on this device alone until you send them, and are deleted after seven days.',
	forget: 'Delete them now',
	forgotten: 'Your answers were deleted from this device.',
	restored: 'Your earlier answers are back. Go on where you stopped.',
	changed:
		'The association changed the questions. Those of your answers that still fit are here; check them and send.',
	lost: 'The connection broke. Your answers are still here; send again, and they will not be counted twice.',
	server: 'Something failed on our side, and your answers are still here. Send them in a while.',
	thanks: 'Thank you, your opinion has arrived',
	thanksText: 'It helps to make the service better. You can leave this page now.',
	first:
		'Your opinion had arrived before. What is stored is your first answers, without what you changed afterwards.',
	shut: shutWords,
	condition:
		'Evaluating is one of this service’s conditions, and an honest word is what we want: nothing is withheld from you for what you say.',
	followUp: 'I want the association to contact me about this opinion',
	followUpHint:
		'If you choose this, staff learn that these answers are yours, and see them with your name, your reference and the means of contact you chose. Otherwise they stay without a name.',
	thanksFollowUp: 'The association will contact you by the means in your request.',
	none: 'No survey is open now. Your opinion is welcome at any time.',
	opens: 'It opens on {date}.',
	unknown: 'There is no open evaluation of this request here. The tracking page says where it stands.',
	page: 'Your opinion of the service',
	track: 'Tracking page',
}
