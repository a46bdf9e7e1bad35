/// <reference path="../.sila/pocketbase.d.ts" />

// National Day and Founding Day on a weekend have a day in lieu: the Thursday before a Friday, the Sunday after a
// Saturday (Saudi Arabia in the package holidays 0.109, MIT). Days that staff removed, renamed or wrote themselves stay.
const NAMES = { 'Founding Day': 'يوم التأسيس', 'National Day': 'اليوم الوطني' }
const IN_LIEU = [' (يوم بدل)', ' (day in lieu)']

migrate(
	app => {
		const collection = app.findCollectionByNameOrId('holidays')
		for (const holiday of app.findAllRecords('holidays')) {
			const name_en = holiday.getString('name_en')
			const name_ar = holiday.getString('name_ar')
			if (NAMES[name_en] !== name_ar) continue
			const date = new Date(`${holiday.getString('day')}T00:00:00Z`)
			const move = { 5: -1, 6: 1 }[date.getUTCDay()]
			if (!move) continue
			const day = new Date(date.getTime() + move * 86_400_000).toISOString().slice(0, 10)
			if (app.countRecords('holidays', $dbx.hashExp({ day })) > 0) continue
			app.save(new Record(collection, { day, name_ar: name_ar + IN_LIEU[0], name_en: name_en + IN_LIEU[1] }))
		}
	},
	app => {
		for (const holiday of app.findAllRecords('holidays'))
			if (holiday.getString('name_en').endsWith(IN_LIEU[1])) app.delete(holiday)
	},
)
