/// <reference path="../.sila/pocketbase.d.ts" />

// PocketBase comes with a collection that anybody can sign up to. Staff are superusers, beneficiaries have no account.
migrate(app => {
	app.delete(app.findCollectionByNameOrId('users'))
})
