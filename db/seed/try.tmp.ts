import { Timeline } from '@/db/seed/timeline'
import { sampleRows } from '@/db/seed/sample'
import { tellNorthwind } from '@/db/seed/northwind'
const t0=performance.now()
const t=new Timeline('2026-11-22')
const rows=sampleRows(t)
console.log(performance.now()-t0)
for (const [k,v] of Object.entries(rows)) console.log(k,v.length)
