import { Module } from '@nestjs/common';
import { NetworkModule } from '../network';
import { VolumeModule } from '../volume';
import { ForgetFiles } from './files/forget-files.service';
import { UploadFile } from './files/upload-file.service';
import { ImportContentController } from './http/import-content.controller';
import { ImportController } from './http/import.controller';
import { ImportKinds } from './import-kinds';
import { ImportJobs } from './jobs/import-jobs';
import { CheckUpload } from './work/check-upload.service';
import { TakeUploadIn } from './work/take-upload-in.service';
import { WorkOnImport } from './work/work-on-import.service';

@Module({
  imports: [NetworkModule, VolumeModule],
  controllers: [ImportController, ImportContentController],
  providers: [CheckUpload, ForgetFiles, ImportJobs, ImportKinds, TakeUploadIn, UploadFile, WorkOnImport],
  exports: [ForgetFiles, ImportJobs],
})
export class ImportsModule {}
