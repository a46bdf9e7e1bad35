/// <reference path="../.sila/pocketbase.d.ts" />

// An inquiry can be an objection to the refusal of a request, which `concerns` then names, and officers can be there for
// such objections.
const TOPICS = ['question', 'technical-support', 'volunteering', 'objection']
const COMPLAINTS = ['service', 'delay', 'conduct', 'privacy', 'harm', 'intellectual-property', 'other']

function choose(app, objections) {
	const inquiries = TOPICS.filter(topic => objections || topic !== 'objection')
	const cases = app.findCollectionByNameOrId('cases')
	cases.fields.getByName('topic').values = [...COMPLAINTS, ...inquiries]
	cases.fields.getByName('concerns').help =
		'الطلب الذي تخصه الشكوى، أو الذي يعترض صاحبه على قراره. يضعه الخادم.'
	app.save(cases)
	const officers = app.findCollectionByNameOrId('officers')
	const topics = officers.fields.getByName('topics')
	topics.values = [...inquiries, 'complaint']
	topics.maxSelect = topics.values.length
	topics.help = `ما يصل إليه: الأسئلة، أو الدعم الفني، أو عروض التطوع، ${objections ? 'أو الاعتراضات، ' : ''}أو الشكاوى.`
	app.save(officers)
}

migrate(
	app => choose(app, true),
	app => choose(app, false),
)
