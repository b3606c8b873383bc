import { calibrationRequest } from '@/lib/contracts/calibration'
import { getCalibration } from '@/lib/server/calibration/read'
import { gate } from '@/lib/server/gate'

export const GET = gate.read('replay.run', calibrationRequest, getCalibration, { pool: 'chart' })
