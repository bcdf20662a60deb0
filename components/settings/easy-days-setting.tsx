import { defaultPreferences, type Preferences } from '@/lib/preferences/preferences';
import { easyDayChoices } from './choices';
import { Select } from './select';
import { Setting } from './setting';
import styles from './setting.module.css';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const { easyDays: usual } = defaultPreferences;

interface EasyDaysSettingProps {
  readonly value: Preferences['easyDays'];
  readonly onChange: (value: Preferences['easyDays']) => void;
}

/** How much to leave for each day of the week. */
export const EasyDaysSetting = ({ value, onChange }: EasyDaysSettingProps) => (
  <Setting
    wide
    name="Days with fewer cards"
    sentence="The other days take what a day does not: the same minutes in a week. Cards that are due already stay."
    back={
      value.every((load, index) => load === usual[index])
        ? null
        : { label: 'all days alike', onBack: () => onChange(usual) }
    }
    control={({ describedBy }) => (
      <div className={styles.days}>
        {weekdays.map((weekday, index) => (
          <div key={weekday} className={styles.day}>
            <span aria-hidden="true">{weekday.slice(0, 3)}</span>
            <Select
              ids={{ label: weekday, describedBy }}
              options={easyDayChoices}
              value={value[index] ?? 'normal'}
              onChange={(load) => onChange(value.map((each, other) => (other === index ? load : each)))}
            />
          </div>
        ))}
      </div>
    )}
  />
);
