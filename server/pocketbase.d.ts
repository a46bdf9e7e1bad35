/// <reference path="../.sila/pocketbase.d.ts" />
