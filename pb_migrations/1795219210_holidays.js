/// <reference path="../.sila/pocketbase.d.ts" />

// Official holidays, which are no working days: records that staff correct, since both Eids follow the moon.
migrate(
	app => {
		const collection = new Collection({
			type: 'base',
			name: 'holidays',
			fields: [
				{
					type: 'text',
					name: 'day',
					required: true,
					pattern: '^\\d{4}-\\d{2}-\\d{2}$',
					presentable: true,
					help: 'يوم الإجازة الرسمية، مثل 2027-02-22. لكل يوم سجل. تصحيحه لا يغير موعدًا سبق تحديده.',
				},
				{
					type: 'text',
					name: 'name_ar',
					required: true,
					max: 100,
					presentable: true,
					help: 'اسم الإجازة بالعربية.',
				},
				{ type: 'text', name: 'name_en', required: true, max: 100, help: 'اسم الإجازة بالإنجليزية.' },
			],
			indexes: ['CREATE UNIQUE INDEX holidays_day ON holidays (day)'],
		})
		app.save(collection)

		const add = (day, name_ar, name_en) => app.save(new Record(collection, { day, name_ar, name_en }))
		// First day of each Eid's four, foreseen by the Umm al-Qura calendar: Saudi Arabia in the npm package
		// date-holidays 3.37.0 (CC BY 3.0). Where a sighting differs, or a further year comes near, staff write it.
		for (const [fitr, adha] of [
			['2026-03-19', '2026-05-26'],
			['2027-03-09', '2027-05-15'],
			['2028-02-26', '2028-05-04'],
			['2029-02-14', '2029-04-23'],
			['2030-02-03', '2030-04-12'],
			['2031-01-24', '2031-04-01'],
		]) {
			const year = fitr.slice(0, 4)
			for (const [first, name_ar, name_en] of [
				[fitr, 'عيد الفطر', 'Eid al-Fitr'],
				[adha, 'عيد الأضحى', 'Eid al-Adha'],
			]) {
				for (let i = 0; i < 4; i++) {
					const day = new Date(Date.parse(`${first}T00:00:00Z`) + i * 86_400_000)
					add(day.toISOString().slice(0, 10), name_ar, name_en)
				}
			}
			add(`${year}-02-22`, 'يوم التأسيس', 'Founding Day')
			add(`${year}-09-23`, 'اليوم الوطني', 'National Day')
		}
	},
	app => app.delete(app.findCollectionByNameOrId('holidays')),
)
