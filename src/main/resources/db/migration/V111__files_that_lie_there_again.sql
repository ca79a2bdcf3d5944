-- What lies in the folder after its namesake has left it is another delivery, also where size and time are the same.
ALTER TABLE stat_file DROP CONSTRAINT stat_file_folder_name_size_modified_key;
CREATE UNIQUE INDEX stat_file_lying ON stat_file (folder, name, size, modified) WHERE state <> 'ARCHIVED';
