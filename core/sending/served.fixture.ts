/** A mother's son, for whom she asks. */
export const son = { who: 'other', name: 'يوسف بن أحمد', capacity: 'mother' }

/** What she asks of Yusr, and declares in another spelling of her name. */
export const mother = {
	association: 'yusr',
	service: 'family-consultations',
	conditions: { residence: 'yes' },
	served: son,
	answers: {
		kind: 'play-therapy',
		need: 'لا ينام.',
		'national-id': '1000000008',
		fullName: 'سارة بنت خالد',
		contactMeans: 'sms',
		phone: '0501234567',
	},
	signature: 'ساره بنت خالد',
}
