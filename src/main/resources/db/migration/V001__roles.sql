-- The role under which the application works; what it may do is granted anew after each migration (afterMigrate.sql).
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'arna_app') THEN
        CREATE ROLE arna_app NOLOGIN;
    END IF;
END
$$;
