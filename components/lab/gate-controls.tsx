'use client'

import { Switch } from '@/components/ui/switch'
import { FAILURE_MODES } from '@/lib/domain/rejection/reasons'
import type { LabSetting } from './lab-setting'
import { GUARD_WORDS } from './lab-words'
import { LimitField } from './limit-field'

/** Gates, guards, minima and caps: what decides beside the points. */
export function GateControls({ base, draft, change }: LabSetting) {
  return (
    <div className="flex flex-col gap-5">
      {draft.gates.length > 0 ? (
        <Group title="Gates: must be so">
          {draft.gates.map(gate => {
            const before = base.gates.find(each => each.id === gate.id)?.enforced ?? gate.enforced
            return (
              <Switch
                key={gate.id}
                checked={gate.enforced}
                onCheckedChange={to => change(`${gate.id}.enforced`, to, before)}
              >
                {gate.name}
              </Switch>
            )
          })}
        </Group>
      ) : null}
      <Group title="Guards: hold a lead back while">
        {FAILURE_MODES.map(mode => (
          <Switch
            key={mode}
            checked={draft.guards[mode]}
            onCheckedChange={to => change(`guards.${mode}`, to, base.guards[mode])}
          >
            {GUARD_WORDS[mode]}
          </Switch>
        ))}
      </Group>
      <Group title="Minima and caps">
        <LimitField
          label="Least fit"
          unit="points"
          none="none"
          value={draft.thresholds.minimum_fit}
          onValueChange={to => change('minimum_fit', to, base.thresholds.minimum_fit)}
          least={-10_000}
        />
        <LimitField
          label="Least engagement"
          unit="points"
          none="none"
          value={draft.thresholds.minimum_engagement}
          onValueChange={to => change('minimum_engagement', to, base.thresholds.minimum_engagement)}
          least={-10_000}
        />
        <LimitField
          label="Most that fit brings in"
          unit="points"
          none="any"
          value={draft.caps.fit}
          onValueChange={to => change('caps.fit', to, base.caps.fit)}
          least={0.01}
        />
        <LimitField
          label="Most that engagement brings in"
          unit="points"
          none="any"
          value={draft.caps.engagement}
          onValueChange={to => change('caps.engagement', to, base.caps.engagement)}
          least={0.01}
        />
      </Group>
    </div>
  )
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-xs font-medium text-ink-3">{title}</h3>
      {children}
    </div>
  )
}
