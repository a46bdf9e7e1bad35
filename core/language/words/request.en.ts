import { fileWords } from './files.en.ts'
import type { CommonWords, FormWords, RequestWords } from './request.ts'
import { servedWords } from './served.en.ts'

export const commonWords: CommonWords = {
	fields: {
		fullName: 'Full name',
		contactMeans: 'How shall we reach you?',
		phone: 'Phone number',
		email: 'E-mail address',
		address: 'Postal address',
		discreet: 'Discreet messages',
		documents: 'Documents',
		reference: 'Reference',
		code: 'Secret code',
	},
	means: {
		phone: 'Phone call',
		sms: 'Text message (SMS)',
		email: 'E-mail',
		letter: 'Letter by post',
		visit: 'I will visit the association',
	},
	problems: {
		required: 'This field is needed: {field}.',
		choose: 'Choose an answer: {field}.',
		too_long:
			'{field}: the text is longer than the {max} characters that are allowed. Shorten it and try again.',
		name: '{field}: write the name in letters, as it is on the ID.',
		phone: '{field}: write a valid Saudi number, such as 0501234567.',
		mobile: '{field}: text messages need a Saudi mobile number, such as 0501234567.',
		email: '{field}: write a valid address, such as name@example.com.',
		file_count: 'There are more than {max} files. Remove some.',
		too_many: 'Too many attempts in a short time. Wait a while and try again.',
		server:
			'Something failed on our side and nothing was stored. Your answers are still here; try again in a while.',
	},
	letter: {
		to: 'To: {association}',
		applicant: 'Applicant',
		documents: 'Attachments',
	},
}

export const formWords: FormWords = {
	...commonWords,
	fields: {
		...commonWords.fields,
		service: 'Service',
		conditions: 'Conditions',
		supporting: 'Other documents that support the request',
		declared: 'Declaration that the data is correct',
		signature: 'Signature',
	},
	answers: { yes: 'Yes', no: 'No', unsure: 'I am not sure' },
	declaration: {
		responsible:
			'I declare that what I wrote in this request is correct, and that I am directly responsible for it.',
		signed:
			'I declare that what I wrote in this request is correct, that I am directly responsible for it, and I sign it.',
	},
	problems: {
		...commonWords.problems,
		national_id:
			'{field}: write ten digits starting with 1 for a national ID or 2 for an Iqama, and check each digit.',
		not_met: 'Condition not met: {field}.',
		document_missing: 'Attach the document: {field}.',
		declaration: 'Tick the declaration that the data is correct to send the request.',
		signature: 'In the signature field, write your full name as you wrote it in the request.',
		closed_service:
			'This service is not taking new requests now. You can reach the association in other ways.',
	},
	letter: {
		...commonWords.letter,
		subject: 'Subject: {service}',
		conditions: 'Conditions',
		last: 'ends in {last}',
		answers: 'Request',
	},
}

// Forms leave it out of what they download, and the words for files with it: a spread alone would keep them in.
export const requestWords: RequestWords = /* @__PURE__ */ (() => ({
	...formWords,
	fields: {
		...formWords.fields,
		...servedWords.fields,
		text: 'Message',
		files: 'Attachments',
		answer: 'Your answer',
		reason: 'Reason',
		referral: 'Official referral',
		by: 'Referred by',
		number: 'Number of the letter',
		on: 'Date of the letter',
	},
	problems: {
		...formWords.problems,
		...fileWords,
		too_large:
			'The request with its files is larger than allowed. Choose smaller copies of the files and try again.',
		unknown_field: 'This form has no such field: {field}. Reload the page and try again.',
		unknown_service: 'This service does not exist. Choose the service from the association’s page.',
		referral_only:
			'This service takes no requests from individuals; it needs an official referral. To report, call {phone}.',
		form_changed:
			'The association changed this form after you opened it. Check your answers and send them again.',
		channel: 'Choose the channel by which the request came, one of those in the association’s policy.',
		bad_key: 'This sending could not be recognised. Reload the page and try again.',
		another:
			'Something different was already sent from this form, and this is not stored yet. Is it another one?',
		key_taken:
			'The key of this sending was used for something else, and this is not stored. Reload the page and try again.',
		code_replaced:
			'This had arrived before and is stored; since then it got a new secret code. No code is shown here: follow it with the new one.',
		bad_request: 'What arrived cannot be read. Reload the page and try again.',
		not_found:
			'No case was found for this reference and code. Check the digits on your receipt and try again.',
		reference: '{field}: nine digits, as on your receipt; one of them seems mistyped.',
		code: '{field}: twelve digits, as on your receipt.',
		once: 'The one-time code has eight digits. It may be mistyped, or its time is over: check it, or ask for another.',
		not_now: 'This is not possible at the stage the case is in now. Look it up again to see where it stands.',
		nothing_sent: 'Attach what was asked for or write an answer, then send.',
		too_many_messages:
			'You sent {max} messages about this case within an hour. This one was not sent; send it once an hour has passed since the first of them.',
		busy: 'The server is busy with something else, and nothing was stored. Your answers are still here; try again in a minute.',
		full: 'The server’s disk is full, and nothing is stored until whoever runs it makes room.',
		proof:
			'The silent check of this sending is too old or was used before, and nothing was stored. Your answers are still here: send them again.',
		unproven:
			'In this hour much has reached the association without the silent check that browsers make, so this was not stored. Send it from a browser in which JavaScript runs, or in an hour, or reach the association by its other channels.',
		no_referral:
			'An official referral has no place in this request: the service is not opened by one, or it was not chosen in the conditions. Remove the referral or check the conditions.',
		no_declaration: '{field}: the official referral stands for declaration and signature; leave this empty.',
		day: '{field}: write a day of the calendar, like 2026-03-01.',
		hijri: '{field}: this is a Hijri day; write the Gregorian one, like 2026-03-01.',
		future: '{field}: this day has not come yet.',
	},
	served: servedWords,
	later: 'Still to be sent from the tracking page, or brought to the association:\n{documents}',
	referred:
		'This request came by an official referral, written down by the association’s staff; the referral stands for the person’s declaration and signature.',
	letter: { ...formWords.letter, signed: 'Signed: {name}' },
}))()
