export { ImportScheduleModule } from './files/import-schedule';
export { ImportsModule } from './imports.module';
